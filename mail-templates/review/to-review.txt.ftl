<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("to-review.title") discreet=true>
${say.text("to-review.intro")}

[[what]]
${say.text("to-review.who")}${frame.colon}[[who]]
${say.text("to-review.words")}${frame.colon}[[words]]

${say.text("to-review.todo")}

${say.text("to-review.page")}${frame.colon}[[link]]

</@frame.mail>
