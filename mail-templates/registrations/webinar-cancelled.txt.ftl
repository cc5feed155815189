<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.webinar-cancelled.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.webinar-cancelled.intro")}

<@parts.when/>
${say.text("mail.webinar-cancelled.more")}${frame.colon}${settings.baseUrl}/webinars

</@frame.mail>
