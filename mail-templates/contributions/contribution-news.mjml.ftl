<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.contribution." + news + ".title") preview=say.text("mail.contribution." + news + ".intro") why=say.text("mail.contribution.why")>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.contribution." + news + ".intro")}</@frame.para></@frame.text>
<@frame.card title="[[title]]"><#if word><@frame.line>${say.text("mail.contribution.word")}</@frame.line><@frame.line>[[word]]</@frame.line></#if><@frame.button href="[[followUrl]]">${say.text("mail.contribution." + news + ".button")}</@frame.button></@frame.card>
<@frame.text><@frame.note>${say.text("mail.contribution.personal")}</@frame.note></@frame.text>
</@frame.mail>
