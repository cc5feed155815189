<#ftl output_format="HTML">
<#import "../frame/frame.ftl" as frame>
<@frame.mail title=say.text("mail.nothing-known.title") preview=say.text("mail.nothing-known.intro") why=say.text("mail.fresh.why") discreet=discreet>
<@frame.text><@frame.para>[[greeting]]</@frame.para><@frame.para>${say.text("mail.nothing-known.intro")}</@frame.para><@frame.para>${say.text("mail.nothing-known.other")} <@frame.link "${settings.baseUrl}/newsletter/link">${say.text("mail.nothing-known.try")}</@frame.link></@frame.para></@frame.text>
</@frame.mail>
