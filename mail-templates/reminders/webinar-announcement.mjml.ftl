<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#assign foreign><#if lang != "fr"> lang="fr"</#if></#assign>
<@frame.mail title=say.text("mail.webinar-announcement.title") preview=title why=say.text("mail.webinar-announcement.why")>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.webinar-announcement.intro")}</@frame.para></@frame.text>
<@frame.card title=title date=say.moment(date.startsAt, webinar.zone)?cap_first>
<#if more><@frame.line>${say.text("mail.webinar-announcement.series")}</@frame.line></#if>
<#if summary?has_content><@frame.line><span${foreign}>${summary}</span></@frame.line></#if>
<@frame.button href=page>${say.text("mail.register")}</@frame.button>
</@frame.card>
<@frame.text><@frame.note>${say.text("mail.webinar-announcement.hours")}</@frame.note><@frame.para><@frame.link "[[unsubscribeUrl]]">${say.text("mail.webinar-announcement.leave")}</@frame.link> · <@frame.link "[[preferencesUrl]]">${say.text("mail.preferences")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
