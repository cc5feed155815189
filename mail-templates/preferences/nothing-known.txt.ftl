<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.nothing-known.title") why=say.text("mail.fresh.why") discreet=discreet>
[[greeting]]

${say.text("mail.nothing-known.intro")}

${say.text("mail.nothing-known.other")}
${say.text("mail.nothing-known.try")}${frame.colon}${settings.baseUrl}/newsletter/link

</@frame.mail>
