<#ftl output_format="HTML">
<#-- For the team. The slots are filled, escaped, by the envelope. -->
<#import "../frame/frame.ftl" as frame>
<#assign colon = (lang == "fr")?then("\x00A0:", ":")>
<@frame.mail title=say.text("review-answered.title") preview=say.text("review-answered.intro") discreet=true>
<@frame.text><@frame.para>${say.text("review-answered.intro")}</@frame.para></@frame.text>
<@frame.card title="[[what]]"><@frame.line>${say.text("review-answered.who")}${colon} [[who]]</@frame.line><@frame.line>${say.text("review-answered.words")}${colon} [[words]]</@frame.line></@frame.card>
<@frame.text><@frame.para>${say.text("review-answered.todo")}</@frame.para>
<@frame.para><@frame.link "[[link]]">${say.text("review-answered.page")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
