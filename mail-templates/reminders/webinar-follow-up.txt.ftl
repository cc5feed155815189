<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.webinar-follow-up.title." + readers) why=say.text((readers == "WAITING")?then("mail.webinar-follow-up.why", "mail.webinar.why")) discreet=discreet>
[[greeting]]

${say.text("mail.webinar-follow-up.intro." + readers)}

<#list paragraphs as paragraph>
${paragraph}

</#list>
${title}
${say.moment(date.startsAt, webinar.zone)}

<#if replay?has_content>
${say.text("mail.webinar-follow-up.replay")}${frame.colon}${replay}
</#if>
<#if page?has_content>
${say.text("mail.webinar-follow-up.documents")}${frame.colon}${page}
</#if>
<#if survey?has_content>
${say.text("mail.webinar-follow-up.survey")}${frame.colon}${survey}
</#if>

</@frame.mail>
