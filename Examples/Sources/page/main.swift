// Minutes as Markdown in, a page of HTML out.
import MeetMarkdown

let minutes = """
  ---
  minutes: 2026-05-14
  ---
  # Bicycle workshop · minutes of Thursday 2026-05-14

  - Present: Ada, Bo
  - Absent: Kim

  ## 2 · Decide · The roof (Bo · planned 15 · took 12)

  - *B:* it leaks above the wheel stand, <b>badly</b>
  - pictures: [of May](photos/may.jpg), #7

  **Decision BW-2026-001:** The roof is mended before the summer.
  """

let rules = HTMLRules(
  dialect: Dialect(references: .init(project: "https://git.example.org/workshop/desk"))
)
do {
  let page = try Markdown(minutes).html(rules)
  print("<!doctype html>", "<title>\(page.title ?? "Minutes")</title>", separator: "\n")
  print(page.text, terminator: "")
} catch {
  print("minutes.md:\(error)")
}
