import MeetTesting
import Testing

/// Disks that are full and folders that cannot be written.
struct DiskTests {
  @Test func `a folder that cannot be written is told before anything is typed`() async throws {
    let hall = try Hall()
    let run = try await hall.script(
      """
      chmod a-w meetings/2026-05-20
      without-powers meet minutes <<< '/present ada'
      """
    )
    #expect(run.exit == 1)
    #expect(
      run.error == """
        meet: error: cannot write 'meetings/2026-05-20/.session.lock': permission \
        denied; ask for the right to it, or work in a copy of the folder

        """
    )
    #expect(run.output == "")
  }

  @Test func `what a full disk does not take is given back, and the session goes on`() async throws
  {
    let hall = try Hall()
    let notes = (1...200).map { "note \($0) " + String(repeating: "=", count: 150) }
    let opening = PipeTests.opening
    try hall.folder.write((opening + notes + ["/close"]).map { $0 + "\n" }.joined(), to: "typed")
    let run = try await hall.script(
      #"""
      on-small-disk 160K '
        dd if=/dev/zero of=filler bs=4096 count=22 status=none
        errors=$(meet minutes < typed 2>&1 > /dev/null) && exit 9
        rm filler
        echo "$errors"
        line=$(echo "$errors" | sed -n "s/^stopped before line \([0-9]*\);.*/\1/p")
        sed -n "${line}p" typed
        tail -n "+$line" typed | meet minutes > /dev/null || exit 8
        grep -c "^- note" meetings/2026-05-20/minutes.md
        grep "^- note" meetings/2026-05-20/minutes.md | sort -u | wc -l
      '
      """#
    )
    #expect(run.exit == 0, "\(run)")
    let lines = run.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 6, "\(run)")
    #expect(
      lines[0].hasSuffix(
        "no space left on device; make room on the disk and do it again; nothing was lost"
      )
    )
    #expect(lines[1] == "not taken: " + lines[3])
    #expect(lines[4...] == ["200", "200"])
  }

  @Test func `minutes that the disk does not take are written the next time`() async throws {
    let hall = try Hall()
    try hall.folder.write(Hall.evening.map { $0 + "\n" }.joined(), to: "typed")
    let run = try await hall.script(
      """
      meet minutes < <(head -n -1 typed) > /dev/null
      touch meetings/2026-05-20/.session.lock
      chmod a-w meetings/2026-05-20
      tail -n 1 typed | without-powers meet minutes
      echo "[exit $?]"
      chmod u+w meetings/2026-05-20
      meet minutes
      echo "[exit $?]"
      """
    )
    #expect(
      run.output == """
        Tech working group, 2026-05-20: going on behind line 49 \
        '/next-meeting 2026-06-03T16:0…'; 5 Closing: Actions read back; Dee keeps the minutes
        50  closed at 18:57 Europe/Berlin
        [exit 1]
        Tech working group, 2026-05-20: going on behind line 50 '/close'; it is closed
        minutes written to 'meetings/2026-05-20/minutes.md'; read and send them, then \
        'meet sent 2026-05-20', which begins the time of absent members, and 'meet publish'
        [exit 0]

        """,
      "\(run.output)"
    )
    #expect(run.error.contains("minutes.md': permission denied"), "\(run.error)")
    let other = try Hall()
    _ = try await other.minutes(Hall.evening)
    #expect(try hall.minutes() == other.minutes())
  }
}
