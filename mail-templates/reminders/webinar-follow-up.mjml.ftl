<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<#assign foreign><#if lang != "fr"> lang="fr"</#if></#assign>
<@frame.mail title=say.text("mail.webinar-follow-up.title." + readers) preview=say.text("mail.webinar-follow-up.intro." + readers) why=say.text((readers == "WAITING")?then("mail.webinar-follow-up.why", "mail.webinar.why")) discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.webinar-follow-up.intro." + readers)}</@frame.para><#list paragraphs as paragraph><div${foreign}><@frame.para>${paragraph}</@frame.para></div></#list></@frame.text>
<@frame.card title=title date=say.moment(date.startsAt, webinar.zone)?cap_first>
<#if replay?has_content><@frame.button href=replay>${say.text("mail.webinar-follow-up.replay")}</@frame.button><#elseif !survey?has_content && !page?has_content><@frame.line>${say.text("mail.webinar-follow-up.nothing")}</@frame.line></#if>
</@frame.card>
<#if page?has_content || survey?has_content><@frame.text><#if page?has_content><@frame.para><@frame.link page>${say.text("mail.webinar-follow-up.documents")}</@frame.link></@frame.para></#if><#if survey?has_content><@frame.para><@frame.link survey>${say.text("mail.webinar-follow-up.survey")}</@frame.link></@frame.para></#if></@frame.text></#if>
</@frame.mail>
