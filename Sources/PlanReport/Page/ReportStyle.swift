/// How the page looks on screen and on paper.
///
/// Colours of text have a contrast of 7:1 and more; classes of the schedule differ in words and edges
/// besides their colour.
enum ReportStyle {
  static let text: StaticString = """
    :root{--ink:#1a1a1a;--soft:#4a4a4a;--line:#b8b8b8;--accent:#0b4f8a}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:80rem;padding:0 1rem 3rem;color:var(--ink);background:#fff;\
    font:1rem/1.75 "Hiragino Sans","Yu Gothic","Noto Sans CJK JP","Noto Sans JP",Meiryo,sans-serif}
    h1{font-size:1.6rem;line-height:1.4;margin:1rem 0 .25rem}
    h2{font-size:1.35rem;margin:2.5rem 0 .75rem;padding-bottom:.2rem;border-bottom:3px solid var(--accent)}
    h3{font-size:1.1rem;margin:0 0 .25rem}
    p{margin:.4rem 0}
    a{color:var(--accent)}
    a:focus-visible,[tabindex]:focus-visible,input:focus-visible,select:focus-visible\
    {outline:3px solid #b35900;outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.75rem 0}
    nav a{display:inline-block;min-height:2.75rem;padding:.5rem 0}
    .edition,.account,.note,.legend{color:var(--soft);font-size:.9rem}
    .counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
    .counts div{border:1px solid var(--line);border-radius:.3rem;padding:.25rem .9rem;min-width:7.5rem}
    .counts dt{font-size:.85rem;color:var(--soft)}
    .counts dd{margin:0;font-size:1.3rem}
    .difference{display:block;font-size:.8rem;color:var(--soft)}
    .scroll{overflow-x:auto;margin:.75rem 0}
    table{border-collapse:collapse;font-size:.9rem;line-height:1.5}
    caption{text-align:left;font-weight:bold;padding:.25rem 0}
    th,td{border:1px solid var(--line);padding:.25rem .5rem;vertical-align:top;text-align:left}
    thead th{background:#eef2f6}
    tbody th{font-weight:normal}
    .number{text-align:right;white-space:nowrap}
    .kpis{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1rem}
    figure{margin:0;border:1px solid var(--line);border-radius:.3rem;padding:.5rem .75rem}
    figcaption,.measure-name{font-weight:bold}
    .strategy{display:block;font-weight:normal;font-size:.8rem;color:var(--soft)}
    figure caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    figure table{width:100%;font-size:.8rem}
    figure th{white-space:nowrap}
    figure th,figure td{padding:.2rem .3rem}
    .figures td{text-align:right}
    svg{width:100%;height:auto;display:block}
    svg text{font-size:12px;text-anchor:middle;fill:var(--ink)}
    svg .axis{stroke:#666}
    svg rect.actual{fill:#2f6ea5}
    svg rect.baseline{fill:#fff;stroke:#2f6ea5;stroke-width:2}
    svg line.target{stroke:#b35900;stroke-width:2;stroke-dasharray:5 3}
    svg circle.target{fill:#fff;stroke:#b35900;stroke-width:2}
    svg text.target{fill:#803f00}
    svg text.inside{fill:#fff}
    .gantt{width:100%;table-layout:fixed;min-width:44rem}
    .gantt .action{width:24%}
    .gantt .start{width:5rem}
    .gantt .now{background:#f3f6d8}
    .gantt thead .now{border-bottom:3px solid #6b7300}
    .gantt .now .note{display:block;font-size:.75rem;font-weight:normal}
    .gantt .ended{color:var(--soft)}
    .span{border:2px solid #555}
    .span .class{display:block;font-size:.75rem}
    .span.do{background:#d5e6f5;border-left:6px solid #0b4f8a}
    .span.study{background:#fdf1cf;border-style:dashed}
    .span.study_then_do{background:#e2ecd0;border-left:6px double #4a6b00}
    .span.review{background:#eadff5;border-style:dotted}
    .span.extend{background:#d3efe4;border-left:6px solid #00664a}
    .span.procure{background:#fbdfd3;border-left:6px double #8a2f00}
    .span.undecided{background:#f1f1f1;border-style:dotted}
    .span.external{background:#e3e3f7;border-style:dashed}
    article{border:1px solid var(--line);border-radius:.3rem;padding:.75rem 1rem;margin:.75rem 0}
    .tags{display:flex;flex-wrap:wrap;gap:.3rem}
    .tag{border:1px solid var(--soft);border-radius:.3rem;padding:0 .5rem;font-size:.85rem}
    .tag.priority{background:#803f00;color:#fff;border-color:#803f00}
    .tag.ended{background:#e4e4e4}
    .texts dt{font-weight:bold;margin-top:.5rem}
    .texts dd{margin:0 0 0 1rem}
    .blank{background:#fff3c4}
    ul.findings{padding-left:1.2rem;font-size:.9rem}
    li.error strong,tr.error td:first-child{color:#8a0000}
    tr.error td:first-child{border-left:5px solid #8a0000}
    .history{font-size:.9rem;color:var(--soft)}
    del{background:#fbd9d3;text-decoration:line-through}
    ins{background:#d6efd0;text-decoration:underline}
    table.findings td{min-width:4.5rem}
    table.findings td:nth-child(2){min-width:8rem}
    .changes{width:100%;table-layout:fixed}
    .changes th:nth-child(1){width:4rem}
    .changes th:nth-child(2){width:9rem}
    #filter{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:end}
    #filter label{font-size:.9rem}
    #filter input[type=search],#filter select{display:block;font:inherit;min-height:2.75rem;min-width:14rem}
    [hidden]{display:none}
    @media print{
    @page{margin:12mm}
    html{font-size:9pt}
    body{max-width:none;padding:0;line-height:1.5}
    h1{margin-top:0}
    .counts{gap:.3rem}
    .counts div{min-width:0}
    nav,.skip,#filter{display:none}
    a{color:inherit;text-decoration:none}
    h2{break-after:avoid;margin-top:1rem}
    h3{break-after:avoid}
    #schedule,#actions,#findings,#changes{break-before:page}
    .scroll{overflow:visible}
    tr,figure,.counts div,#schedule .scroll{break-inside:avoid}
    caption{break-after:avoid}
    .kpis{grid-template-columns:repeat(3,1fr);gap:.4rem}
    .kpis .scroll,figure{margin:0;padding:.2rem}
    figure table{font-size:.7rem}
    figure th,figure td{padding:.1rem .2rem}
    #pending{break-before:avoid}
    .gantt{min-width:0}
    thead{display:table-header-group}
    *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
    """
}
