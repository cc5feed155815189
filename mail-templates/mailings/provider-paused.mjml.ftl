<#ftl output_format="HTML">
<#-- For administrators: who refuses our mail, in its own words. The slots are filled, escaped, by the envelope. -->
<#import "../frame/frame.ftl" as frame>
<#assign colon = (lang == "fr")?then("\x00A0:", ":")>
<@frame.mail title=say.text("alert.title") preview=say.text("alert.intro") discreet=true>
<@frame.text><@frame.para>${say.text("alert.intro")}</@frame.para></@frame.text>
<@frame.card title="[[provider]]"><@frame.line>${say.text("alert.words")}${colon} [[words]]</@frame.line></@frame.card>
<@frame.text><@frame.para>${say.text("alert.meanwhile")} ${say.text("alert.todo")}</@frame.para>
<@frame.para><@frame.link settings.baseUrl + "/staff/providers">${say.text("alert.page")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
