package import Diagnostics
import PlanComparison
import PlanReading
import PlanText

/// A report of a plan for people without Excel: one HTML file that needs nothing beside it.
///
/// It works without its script, which only filters; it asks nothing of the network, and its policy
/// forbids that. The same editions give the same bytes.
package struct PlanReport {
  /// From the oldest to the newest, which the report tells of; at least one.
  let editions: [ReportedEdition]
  let language: Language
  /// What differs from the edition before; nil where there is none.
  let comparison: PlanComparison?

  /// - Parameters:
  ///   - newest: The edition that the report tells of.
  ///   - earlier: Earlier editions of the same plan, in any order.
  ///   - language: The language of the report's own words.
  package init(of newest: ReportedEdition, earlier: [ReportedEdition], in language: Language) {
    editions = earlier.sorted { $0.plan.edition < $1.plan.edition } + [newest]
    self.language = language
    comparison = editions.dropLast().last.map { PlanComparison(old: $0.plan, new: newest.plan) }
  }

  /// The file, UTF-8.
  package var html: [UInt8] {
    var page = Page(language)
    page.element("html", ["lang": language.rawValue]) { page in
      page.element("head") { writeHead(&$0) }
      page.element("body") { page in
        page.element("a", ["class": "skip", "href": "#main"], ja: "本文へ", en: "Skip to content")
        writeHeader(&page)
        writeNavigation(&page)
        page.element("main", ["id": "main"]) { page in
          for section in sections {
            page.element("section", ["id": section.id, "aria-labelledby": "h-\(section.id)"]) {
              $0.element("h2", ["id": "h-\(section.id)"], section.title[language])
              section.write(&$0)
            }
          }
        }
        page.raw("script", ReportScript.text)
      }
    }
    return Array(("<!DOCTYPE html>\n" + page.html + "\n").utf8)
  }

  var newest: ReportedEdition { editions[editions.count - 1] }
  var before: ReportedEdition? { editions.dropLast().last }

  /// The sections in the order of the page: what a council asks for first stands first.
  private var sections: [ReportSection] {
    [kpis, pendingValues, schedule, actions, findings, changes]
  }

  private func writeHead(_ page: inout Page) {
    page.void("meta", ["charset": "utf-8"])
    page.void("meta", ["http-equiv": "Content-Security-Policy", "content": PagePolicy.text])
    page.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    page.element("title", title)
    page.raw("style", ReportStyle.text)
  }

  private func writeNavigation(_ page: inout Page) {
    page.element("nav", ["aria-label": page.words(ja: "目次", en: "Contents")]) { page in
      page.element("ul") { page in
        for section in sections {
          page.element("li") { $0.link(to: section.id, section.title[language]) }
        }
      }
    }
  }
}

/// A part of the report under a heading of its own.
struct ReportSection {
  var id: String
  var title: LocalizedText
  var write: (inout Page) -> Void
}
