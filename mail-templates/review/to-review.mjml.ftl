<#ftl output_format="HTML">
<#-- For the team. The slots are filled, escaped, by the envelope. -->
<#import "../frame/frame.ftl" as frame>
<#assign colon = (lang == "fr")?then("\x00A0:", ":")>
<@frame.mail title=say.text("to-review.title") preview=say.text("to-review.intro") discreet=true>
<@frame.text><@frame.para>${say.text("to-review.intro")}</@frame.para></@frame.text>
<@frame.card title="[[what]]"><@frame.line>${say.text("to-review.who")}${colon} [[who]]</@frame.line><@frame.line>${say.text("to-review.words")}${colon} [[words]]</@frame.line></@frame.card>
<@frame.text><@frame.para>${say.text("to-review.todo")}</@frame.para>
<@frame.para><@frame.link "[[link]]">${say.text("to-review.page")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
