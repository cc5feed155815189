<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.counter-declined.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.counter-declined.intro")}

<@parts.when/>
<@parts.join/>
<@parts.answers/>
<@parts.own/>
</@frame.mail>
