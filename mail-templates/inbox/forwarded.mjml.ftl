<#ftl output_format="HTML">
<#-- For the team: who wrote and about what; the message itself is attached. The slots are filled, escaped, by the envelope. -->
<#import "../frame/frame.ftl" as frame>
<#assign colon = (lang == "fr")?then("\x00A0:", ":")>
<@frame.mail title=say.text("inbox.mail.title") preview=say.text("inbox.mail.intro") discreet=true>
<@frame.text><@frame.para>${say.text("inbox.mail.intro")}</@frame.para></@frame.text>
<@frame.card title="[[subject]]"><@frame.line>${say.text("inbox.mail.from")}${colon} [[sender]]</@frame.line></@frame.card>
<@frame.text><@frame.para>${say.text("inbox.mail.answer")} ${say.text("inbox.mail.careful")}</@frame.para>
<@frame.para><@frame.link settings.baseUrl + "/staff/inbox">${say.text("inbox.mail.page")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
