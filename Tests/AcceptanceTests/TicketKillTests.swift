import MeetTesting
import Testing

/// Runs that end anywhere between the announcement of a ticket and its last push, in clones that
/// share a repository; in the end everybody has the one page.
@Suite struct `A ticket whose run was killed reaches every clone (5b.4)` {
  private static let page = "meetings/tickets/upgrade-the-server-2026-05-20.md"

  /// Three clones, and a git that can be told to kill the program that calls it.
  ///
  /// `KILL=7` kills before the seventh call. `KILL=page` holds the log from the first push on, so
  /// that the page can be made and its line cannot, and then kills.
  private static let clones = #"""
    git config --global user.name Ada; git config --global user.email ada@example.org
    git config --global init.defaultBranch main
    git init -q; git add .; git commit -q -m 'Our records'
    git init -q --bare ../hub; git remote add origin ../hub; git push -q -u origin main
    git clone -q ../hub ../other; git clone -q ../hub ../third
    mkdir ../bin; echo 0 > ../count; export COUNT=$PWD/../count CLONE=$PWD
    cat > ../bin/git <<'END'
    #!/bin/bash
    number=$(($(cat "$COUNT") + 1)); echo $number > "$COUNT"
    if [ "$KILL" = $number ]; then kill -9 $PPID; exit 1; fi
    /usr/bin/git "$@"; code=$?
    if [ "$KILL" = page ] && [[ " $* " = *" push "* ]]; then
      exec 8< "$CLONE/meetings/group.log"; flock 8
      meet=$PPID
      (until [ -e "$CLONE/\#(page)" ]; do sleep 0.05; done; kill -9 $meet) > /dev/null 2>&1 &
    fi
    exit $code
    END
    sed -i 's/^    //' ../bin/git; chmod +x ../bin/git
    run() { meet jobs tickets --as $1 --now $2 2>&1 | grep -v warning; }

    """#

  /// What every clone has: the pages of the ticket, and what `meet check` says of tickets.
  private static let outcome = #"""
    git status --short; (cd ../other; git pull -q); (cd ../third; git pull -q)
    for clone in . ../other ../third; do
      (cd $clone; ls meetings/tickets | grep -c upgrade; cmp \#(page) ../tech/\#(page)
      meet check --now 2026-05-16T12:30:00Z | grep -e 'this ticket' -e 'not committed')
    done; true

    """#

  private static let shared = "1\n1\n1\n"

  private func killed(at point: String) -> String {
    Self.clones
      + "(KILL=\(point) PATH=$PWD/../bin:$PATH meet jobs tickets --as bo; true) > /dev/null 2>&1\n"
  }

  private static let points = (1...20).map(String.init) + ["page"]

  @Test("and its own clone goes on where it ended", arguments: Self.points)
  func goesOn(point: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.run(
      killed(at: point) + "run bo 2026-05-13T09:16:00Z > /dev/null\n"
        + "run bo 2026-05-13T09:40:00Z\n" + Self.outcome
    )
    #expect(run.output == "no ticket to make\n" + Self.shared)
  }

  @Test("and another clone takes over, on another day", arguments: Self.points)
  func isTakenOver(point: String) async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.run(
      killed(at: point) + "(cd ../other; run ada 2026-05-14T10:00:00Z > /dev/null)\n"
        + "run bo 2026-05-15T12:00:00Z\n" + Self.outcome
    )
    #expect(run.output == "no ticket to make\n" + Self.shared)
  }

  @Test("and a person who has written on the page keeps every word")
  func keepsWords() async throws {
    let sandbox = try Sandbox()
    let start = try await sandbox.run(
      killed(at: "page") + "echo 'I have begun.' >> \(Self.page)\n"
        + "(cd ../other; run ada 2026-05-14T10:00:00Z)\nrun bo 2026-05-15T12:00:00Z\n"
        + "tail -n 1 \(Self.page)"
    )
    #expect(
      start.output == """
        made  upgrade-the-server/2026-05-20  Upgrade the server, 2026-05-20 · Bo · bo meant to since \
        2026-05-13 11:00
        meet: error: cannot merge 'meetings/tickets/upgrade-the-server-2026-05-20.md': you changed \
        this page and did not commit it, and others have pushed theirs; \
        'mv tickets/upgrade-the-server-2026-05-20.md mine.md' in 'meetings' puts yours aside; then do \
        it again, and copy over what you wrote
        I have begun.

        """
    )
    let followed = try await sandbox.run(
      "(cd meetings; mv tickets/upgrade-the-server-2026-05-20.md mine.md)\n"
        + "meet jobs tickets --as bo --now 2026-05-15T12:00:00Z 2> /dev/null\n"
        + "tail -n 1 meetings/mine.md; grep -c begun \(Self.page); git pull -q && git status --short"
    )
    #expect(followed.output == "no ticket to make\nI have begun.\n0\n?? meetings/mine.md\n")
  }

  @Test("and 'meet check' says it until the next run, where the second commit fails")
  func isToldAndCommitted() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.run(
      Self.clones + #"""
        hook=.git/hooks/pre-commit
        printf '#!/bin/sh\ntest ! -e \#(Self.page) || { echo error: not today >&2; exit 1; }\n' > $hook; chmod +x $hook
        run bo 2026-05-13T09:00:00Z; rm $hook
        meet check | grep 'not committed'
        run bo 2026-05-13T09:01:00Z; meet check | grep 'not committed'

        """# + Self.outcome
    )
    #expect(
      run.output == """
        meet: error: cannot commit 'meetings': git says 'error: not today'
        meetings/tickets/upgrade-the-server-2026-05-20.md: warning: the ticket is not committed, so \
        nobody else has it; 'meet jobs tickets --as bo' commits and pushes it
        no ticket to make

        """ + Self.shared
    )
  }

  /// As older logs have it, or when somebody commits the log alone.
  @Test("and 'meet check' tells the other clones of a page that they lack")
  func isMissed() async throws {
    let sandbox = try Sandbox()
    let run = try await sandbox.run(
      Self.clones + #"""
        for step in intended made; do
          printf "2026-05-12T09:00:00Z qwertyu${step:0:1} bo $step upgrade-the-server/2026-05-20\n"
        done >> meetings/group.log
        git commit -q -a -m 'The log alone'; git push -q; cd ../other; git pull -q
        meet check | grep 'shares the page'
        meet jobs tickets --undo qwertyum 2> /dev/null; run ada 2026-05-13T09:00:00Z
        cd ../tech; run bo 2026-05-13T09:01:00Z

        """# + Self.outcome
    )
    #expect(
      run.output == """
        meetings/group.log:19:22: warning: bo made this ticket, and its page \
        'meetings/tickets/upgrade-the-server-2026-05-20.md' is missing; 'meet jobs tickets --as bo' \
        where it was made shares the page; if it is lost, 'meet jobs tickets --undo qwertyum' lets it be \
        made again
        taken back: made upgrade-the-server/2026-05-20
        made  upgrade-the-server/2026-05-20  Upgrade the server, 2026-05-20 · Bo · bo meant to since \
        2026-05-12 11:00
        no ticket to make

        """ + Self.shared
    )
  }
}
