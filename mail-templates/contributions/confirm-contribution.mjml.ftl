<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-contribution.title") preview=say.text("mail.confirm-contribution.intro") why=say.text("mail.confirm-contribution.why")>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.confirm-contribution.intro")}</@frame.para><@frame.para>${say.text("mail.confirm-contribution.valid")}</@frame.para><@frame.button href="[[confirmUrl]]">${say.text("mail.confirm-contribution.button")}</@frame.button></@frame.text>
<@frame.text><@frame.note>${say.text("mail.confirm-contribution.not-me")} <@frame.link "[[notMeUrl]]">${say.text("mail.confirm-contribution.not-me.link")}</@frame.link></@frame.note></@frame.text>
</@frame.mail>
