/// Lets readers leave out actions; without it all of them stand there.
///
/// It takes its words from the page and writes texts as texts only.
enum ReportScript {
  static let text: StaticString = """
    (function(){
    var box=document.getElementById("filter");if(!box)return;
    var ja=document.documentElement.lang==="ja";
    function word(a,b){return ja?a:b}
    function make(name,parent,text){var e=document.createElement(name);\
    if(text)e.appendChild(document.createTextNode(text));parent.appendChild(e);return e}
    var items=[].slice.call(document.querySelectorAll("article"));
    var search=make("input",make("label",box,word("語句で絞り込む","Words")));search.type="search";
    var names=[];items.forEach(function(i){var d=i.dataset.department;\
    if(d&&names.indexOf(d)<0)names.push(d)});
    var department=null;
    if(names.length){department=make("select",make("label",box,word("担当課","Department")));
    make("option",department,word("すべて","all")).value="";
    names.forEach(function(n){make("option",department,n).value=n})}
    function check(text){var l=make("label",box);var c=make("input",l);c.type="checkbox";\
    l.appendChild(document.createTextNode(" "+text));return c}
    var priority=check(word("重点のみ","priority only"));
    var pending=check(word("実績未記入のみ","results blank only"));
    var count=make("span",box);count.setAttribute("role","status");
    function run(){var words=search.value.trim().toLowerCase().split(/\\s+/);var shown=0;
    items.forEach(function(i){var text=i.textContent.toLowerCase();
    var ok=words.every(function(w){return text.indexOf(w)>=0})\
    &&(!department||!department.value||i.dataset.department===department.value)\
    &&(!priority.checked||i.dataset.priority)&&(!pending.checked||i.dataset.pending);
    i.hidden=!ok;if(ok)shown++});
    [].forEach.call(document.querySelectorAll("section.measure"),function(s){
    s.hidden=!s.querySelector("article:not([hidden])")});
    count.textContent=word(shown+"件を表示",shown+" shown")}
    box.addEventListener("input",run);box.addEventListener("change",run);
    })();
    """
}
