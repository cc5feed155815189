<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.registration-confirmed.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.registration-confirmed.intro")}

<@parts.when/>
<@parts.join/>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
