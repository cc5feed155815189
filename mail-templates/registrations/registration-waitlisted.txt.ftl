<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.registration-waitlisted.title") why=say.text("mail.webinar.why") discreet=discreet>
[[greeting]]

${say.text("mail.registration-waitlisted.intro")}

<@parts.when/>
${say.text("mail.registration-waitlisted.position", "[[position]]")}

<@parts.own/>
</@frame.mail>
