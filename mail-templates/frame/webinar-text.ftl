<#import "text.ftl" as frame>
<#function length minutes><#local h = (minutes / 60)?int><#local m = minutes % 60><#if h == 0><#return m + " min"><#elseif m == 0><#return h + " h"><#else><#return h + " h " + m?string("00")></#if></#function>
<#macro when>
${title}
[[localTime]]
[[parisTime]]
${say.text("mail.webinar.length", length(webinar.duration.toMinutes()))}

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
