<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.pack.title") preview=say.text("mail.pack.preview") why=say.text("mail.pack.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><#list paragraphs as lines><@frame.para><#list lines as line>${line}<#sep><br/></#sep></#list></@frame.para></#list></@frame.text>
<#list resources as each>
<@frame.card title=each.title><#if each.kind?has_content><@frame.line>${each.kind}</@frame.line></#if><#if each.summary?has_content><@frame.line><span lang="${each.lang}">${each.summary}</span></@frame.line></#if><@frame.button href=each.url>${say.text("mail.pack.open", each.number)}</@frame.button></@frame.card>
</#list>
<@frame.text><@frame.note>${say.text("mail.pack.once")}</@frame.note><@frame.note>${say.text("mail.pack.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.pack.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
