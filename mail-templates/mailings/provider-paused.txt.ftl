<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("alert.title") discreet=true>
${say.text("alert.intro")}

[[provider]]
${say.text("alert.words")}${frame.colon}[[words]]

${say.text("alert.meanwhile")}
${say.text("alert.todo")}

${say.text("alert.page")}${frame.colon}${settings.baseUrl}/staff/providers

</@frame.mail>
