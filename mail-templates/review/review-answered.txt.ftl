<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("review-answered.title") discreet=true>
${say.text("review-answered.intro")}

[[what]]
${say.text("review-answered.who")}${frame.colon}[[who]]
${say.text("review-answered.words")}${frame.colon}[[words]]

${say.text("review-answered.todo")}

${say.text("review-answered.page")}${frame.colon}[[link]]

</@frame.mail>
