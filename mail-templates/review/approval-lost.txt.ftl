<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("approval-lost.title") discreet=true>
${say.text("approval-lost.intro")}

[[what]]
${say.text("approval-lost.who")}${frame.colon}[[who]]
${say.text("approval-lost.words")}${frame.colon}[[words]]

${say.text("approval-lost.todo")}

${say.text("approval-lost.page")}${frame.colon}[[link]]

</@frame.mail>
