<#import "text.ftl" as frame>
<#import "length.ftl" as length>
<#macro when>
${title}
[[localTime]]
[[parisTime]]
${say.text("mail.webinar.length", length.of(webinar.duration.toMinutes()))}

</#macro>
<#macro join>
${say.text("mail.webinar.join")}${frame.colon}[[joinUrl]]
${say.text("mail.webinar.join.hint")}

</#macro>
<#macro answers>
${say.text("mail.webinar.answer")}
${say.text("mail.webinar.answer.yes")}${frame.colon}[[acceptUrl]]
${say.text("mail.webinar.answer.maybe")}${frame.colon}[[tentativeUrl]]
${say.text("mail.webinar.answer.no")}${frame.colon}[[declineUrl]]

</#macro>
<#macro own>
${say.text("mail.webinar.manage")}${frame.colon}[[manageUrl]]
${say.text("mail.webinar.leave")}${frame.colon}[[leaveUrl]]

</#macro>
