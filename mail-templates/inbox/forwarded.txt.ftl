<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("inbox.mail.title") discreet=true>
${say.text("inbox.mail.intro")}

${say.text("inbox.mail.from")}${frame.colon}[[sender]]
${say.text("inbox.mail.about")}${frame.colon}[[subject]]

${say.text("inbox.mail.answer")}
${say.text("inbox.mail.careful")}

${say.text("inbox.mail.page")}${frame.colon}${settings.baseUrl}/staff/inbox

</@frame.mail>
