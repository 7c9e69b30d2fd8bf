/// The lines of each case, with the answers that matter.
extension SelectionTests {
  static let entered: [(String, String)] = [
    ("/select secretary until 2026-11-04", ""), ("/nominate ada: cam", ""),
    ("/nominate dee: cam", ""), ("/nominate cam: dee", ""), ("/nominate bo: outsider Kim", ""),
  ]
  private static let reasons: [(String, String)] = [
    ("/reveal", ""), ("/round nominate", ""), ("Cam kept notes twice.", ""), ("Kim types.", ""),
    ("Dee is reachable.", ""), ("Cam is fast.", ""), ("/end-round", ""),
  ]
  static let heard: [(String, String)] = entered + reasons
  private static let consent: [(String, String)] = [
    ("/consent", ""), ("/consent", ""), ("/consent", ""), ("/consent", ""),
  ]
  private static let goesOn =
    "; '/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"
  private static let cleoMayObject = "provisional: Cleo may object for 48 hours from sending"

  static let talks = [
    Talk(
      "a selection from the call to the yes",
      [
        (
          "/select secretary",
          "TWG-2026-014 secretary until 2026-11-04; '/until' another term, '/qualifications' what "
            + "you look for; nominations to come: Ada, Bo, Cam, Dee: '/nominate ada: NAME', hidden "
            + "until '/reveal'"
        ), ("/until 2026-10-07", "TWG-2026-014: “Who is secretary until 2026-10-07?”"),
        ("/qualifications publishes within 48 h", "TWG-2026-014: looked for"),
        (
          "/nominate cam: cam",
          "Cam has entered a nomination; nominations to come: Ada, Bo, Dee: '/nominate ada: NAME', "
            + "hidden until '/reveal'"
        ), ("/nominate bo: cleo", ""), ("/nominate ada: cam", ""),
        (
          "/nominate bo: dee",
          "Bo has entered a nomination; nominations to come: Dee: '/nominate dee: NAME', hidden "
            + "until '/reveal'"
        ),
        (
          "/nominate dee: outsider Kim Li",
          "Dee has entered a nomination; all nominations are in: '/reveal' shows them"
        ),
        (
          "/reveal",
          "secretary: Cam 2 (Cam, Ada), Dee 1 (Bo), Kim Li 1 (Dee); the numbers decide nothing, the "
            + "reasons do; '/round nominate' hears why"
        ),
        (
          "ada: Kim Li is new",
          "note by Ada, which comes into the minutes; what is said of people is for '/round nominate'"
        ),
        (
          "/round nominate",
          "nominate round: now Ada, next Bo, after Cam; text is why, of the one who is due, and "
            + "stays in the log; '/later' '/skip'"
        ), ("Cam kept notes twice.", "Ada has spoken; now Bo, next Cam, after Dee"),
        (
          "/pass",
          "refused: in a nominate round nobody passes; '/done bo' when they have said why; '/later' "
            + "asks again at the end"
        ), ("/done", ""), ("I like it.", ""),
        (
          "/end-round",
          "refused: 'dee' has not spoken, and in this round everybody does; '/as dee TEXT' or '/done dee' when they have said why"
        ),
        ("bo: what was Kim's work?", "note, in the log only; '/info TEXT' comes into the minutes"),
        ("Kim keeps other minutes.", ""),
        (
          "/end-round",
          "nominate round: 4 spoke; '/round information' where facts are missing, '/round change' asks "
            + "once who stays, '/elect NAME: REASONS' proposes somebody"
        ),
        (
          "/round information",
          "information round: now Ada, next Bo, after Dee; text is what somebody knows or asks, and "
            + "stays in the log; '/pass' '/later' '/skip'"
        ), ("/pass", ""),
        (
          "/end-round",
          "information round: 0 spoke, 1 passed, not heard: Bo, Dee, Cam; '/round information' where "
            + "facts are missing, '/round change' asks once who stays, '/elect NAME: REASONS' "
            + "proposes somebody"
        ),
        (
          "/round change",
          "change round: now Cam, next Dee, after Bo; '/stay', or '/change NAME: BECAUSE'; once is "
            + "enough"
        ), ("/stay", "Cam stays; now Dee, next Bo, after Ada"),
        ("/change cam: they know the pages", "Dee nominates Cam now; now Bo, next Ada"),
        (
          "I think so.",
          "note, in the log only; '/info TEXT' comes into the minutes; Bo answers with '/stay' or "
            + "'/change NAME: BECAUSE'"
        ),
        (
          "/pass",
          "refused: in a change round everybody stays or changes; '/stay bo', else '/as bo /change "
            + "NAME: BECAUSE'; '/later' asks again at the end"
        ), ("/stay", ""),
        (
          "/end-round",
          "refused: 'ada' has not spoken, and in this round everybody does; '/stay ada' or '/as ada /change NAME: BECAUSE'"
        ), ("/stay ada", ""),
        (
          "/end-round",
          "change round: 3 stayed, 1 changed; secretary: Cam 3 (Cam, Ada, Dee), Dee 1 (Bo); the "
            + "numbers decide nothing, the reasons do; '/elect NAME: REASONS' proposes somebody"
        ),
        (
          "/elect cam: kept notes twice",
          "TWG-2026-014: “Cam is secretary until 2026-10-07.”; '/restate' reads it back"
        ),
        (
          "/restate",
          "TWG-2026-014: Cam is secretary until 2026-10-07.\n"
            + "Looked for: publishes within 48 h · Because: kept notes twice\n"
            + "'/round consent' asks everybody"
        ),
        (
          "/round consent",
          "consent round: now Dee, next Bo, after Ada; '/consent', or '/objection TEXT' if it would "
            + "harm what you are here for, not because somebody else would do it better; "
            + "'/concern TEXT' consents, too"
        ), ("/consent", ""), ("/consent", ""), ("/consent", "Ada consents; now Cam"),
        ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-014 agreed by 4, \(cleoMayObject); Cam is secretary until 2026-10-07 and "
            + "accepts\(goesOn)"
        ),
      ]
    ),
    Talk(
      "a later turn comes before the nominee's, and behind who came late",
      heard + [
        ("/elect cam: kept notes twice", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/arrive cleo", ""),
        ("/briefed cleo", "now Bo, next Dee, after Cleo"),
        ("/later", "Bo comes later; now Dee, next Cleo, after Bo"),
        ("/consent", ""), ("/consent", ""), ("/consent", "Bo consents; now Cam"),
      ]
    ),
    Talk(
      "who goes, and who steps out, is not waited for",
      entered.dropLast() + [
        (
          "/reveal",
          "refused: no nomination for secretary by 'bo'; '/nominate bo: NAME'; nobody's is shown "
            + "before all are in"
        ), ("/leave dee", ""), ("/out bo", ""), ("/facilitator ada", ""), ("/reveal", ""),
      ]
    ),
    Talk(
      "who is not here is accepted for in the meeting, too",
      heard + [
        ("/elect cleo: she asked for it", ""), ("/restate", ""), ("/round consent", ""),
      ] + consent + [
        (
          "/end-round",
          "TWG-2026-014 agreed by 4, \(cleoMayObject); Cleo is secretary until 2026-11-04 once they "
            + "accept: '/accept TWG-2026-014'\(goesOn)"
        ),
        (
          "/accept 13",
          "refused: 'TWG-2026-013' waits for nobody to accept a role; TWG-2026-014 does"
        ), ("/accept 14", "TWG-2026-014 is accepted"),
      ]
    ),
    Talk(
      "another name and another term are versions",
      heard + [
        ("/elect cam: kept notes twice", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/consent", ""), ("/consent", ""),
        ("/objection I keep the keys already", ""),
        (
          "/end-round",
          """
          TWG-2026-014 is not agreed; 1 “I keep the keys already”
          first understand:
            '/understood 1 SENTENCE'  in a sentence to which all nod
            '/round reaction'         what it has to do with the aim
          then, asking who raised it first:
            '/elect NAME: REASONS'       another name
            '/until DAY'                 a shorter term
            '/measure-objection 1 TEXT'  training or support, with a limit at which to stop
            '/drop'                      another role: then '/select ROLE'
            '/vacant'                    nobody for now
            '/defer …'                   another day
            '/refer …'                   others choose
            '/withdraw-objection 1'      its raiser alone
          """
        ),
        (
          "/elect dee: reachable",
          "TWG-2026-014 v2: “Dee is secretary until 2026-11-04.”; '/restate' reads it back"
        ), ("/until 2026-08-05", "TWG-2026-014 v3: “Dee is secretary until 2026-08-05.”"),
        ("/restate", ""), ("/round consent", ""),
      ] + consent + [
        (
          "/end-round",
          "TWG-2026-014 v3 agreed by 4, \(cleoMayObject); Dee is secretary until 2026-08-05 and "
            + "accepts\(goesOn)"
        )
      ]
    ),
    Talk(
      "of several roles one after the other is turned to",
      [
        (
          "/select secretary, keys, bots until 2026-11-04",
          "TWG-2026-014 secretary until 2026-11-04 · TWG-2026-015 keys until 2026-11-04 · "
            + "TWG-2026-016 bots until 2026-11-04; '/until' another term, '/qualifications' what you "
            + "look for; nominations to come: Ada, Bo, Cam, Dee: '/nominate ada: NAME for ROLE', "
            + "hidden until '/reveal'"
        ), ("/leave dee", ""), ("/facilitator ada", ""), ("/leave bo", ""),
        ("/nominate ada: cam for secretary", ""), ("/nominate cam: cam for secretary", ""),
        ("/nominate ada: ada for Keys", ""), ("/nominate cam: ada for keys", ""),
        ("/nominate ada: dee for bots", ""),
        (
          "/reveal",
          "refused: no nomination for bots by 'cam'; '/nominate cam: NAME for bots'; nobody's is shown before "
            + "all are in"
        ), ("/nominate cam: cleo for bots", ""),
        (
          "/reveal",
          "secretary: Cam 2 (Ada, Cam) · keys: Ada 2 (Ada, Cam) · bots: Dee 1 (Ada), Cleo 1 (Cam); "
            + "Dee and Cleo have as many, which decides nothing: the strength of the reasons counts; "
            + "'/round nominate' hears why"
        ), ("/round nominate", ""), ("easy", ""), ("easy", ""), ("/end-round", ""),
        ("/round change", ""), ("/as cam /change bo for secretary: he wants to", ""),
        ("/as cam /change dee for bots: she wrote one", ""), ("/stay", ""), ("/end-round", ""),
        (
          "/elect ada: has them",
          "refused: several roles are open: secretary, keys, bots; 'NAME for secretary' "
            + "says which"
        ), ("/elect ada for keys: has them", ""), ("/restate", ""), ("/round consent", ""),
        ("/consent", ""), ("/consent", ""),
        (
          "/end-round",
          "TWG-2026-015 agreed by 2, provisional: Bo, Cleo, Dee may object for 48 hours from "
            + "sending; Ada is keys until 2026-11-04 and accepts; open: secretary, bots; "
            + "'/elect NAME: REASONS' proposes somebody"
        ), ("/elect bo for secretary: he wants to", ""),
        ("/measure a look in June", "TWG-2026-014: measure; '/restate' reads it back"),
        (
          "/select bots",
          "TWG-2026-016: “Who is bots until 2026-11-04?”; what follows belongs to it"
        ),
        (
          "/vacant interim cam until 2026-07-01",
          "TWG-2026-016 is vacant until 2026-07-01, for the time being Cam"
        ), ("/defer to 2026-05-20, ada prepares, ready when Bo was asked", ""),
      ]
    ),
  ]
}
