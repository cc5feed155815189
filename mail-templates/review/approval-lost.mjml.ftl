<#ftl output_format="HTML">
<#-- For the team. The slots are filled, escaped, by the envelope. -->
<#import "../frame/frame.ftl" as frame>
<#assign colon = (lang == "fr")?then("\x00A0:", ":")>
<@frame.mail title=say.text("approval-lost.title") preview=say.text("approval-lost.intro") discreet=true>
<@frame.text><@frame.para>${say.text("approval-lost.intro")}</@frame.para></@frame.text>
<@frame.card title="[[what]]"><@frame.line>${say.text("approval-lost.who")}${colon} [[who]]</@frame.line><@frame.line>${say.text("approval-lost.words")}${colon} [[words]]</@frame.line></@frame.card>
<@frame.text><@frame.para>${say.text("approval-lost.todo")}</@frame.para>
<@frame.para><@frame.link "[[link]]">${say.text("approval-lost.page")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
