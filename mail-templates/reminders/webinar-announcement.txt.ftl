<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.webinar-announcement.title") why=say.text("mail.webinar-announcement.why")>
[[greeting]]

${say.text("mail.webinar-announcement.intro")}

${title}
${say.moment(date.startsAt, webinar.zone)}
<#if more>
${say.text("mail.webinar-announcement.series")}
</#if>
<#if summary?has_content>
${summary}
</#if>
${say.text("mail.register")}${frame.colon}${page}

${say.text("mail.webinar-announcement.hours")}

${say.text("mail.webinar-announcement.leave")}${frame.colon}[[unsubscribeUrl]]
${say.text("mail.preferences")}${frame.colon}[[preferencesUrl]]

</@frame.mail>
