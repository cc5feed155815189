<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.registration-awaiting-approval.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.registration-awaiting-approval.intro")}

<@parts.when/>
<@parts.own/>
</@frame.mail>
