<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.contribution." + news + ".title") why=say.text("mail.contribution.why")>
[[greeting]]

${say.text("mail.contribution." + news + ".intro")}

[[title]]
<#if word>

${say.text("mail.contribution.word")}

[[word]]
</#if>

${say.text("mail.contribution." + news + ".button")}${frame.colon}[[followUrl]]

${say.text("mail.contribution.personal")}

</@frame.mail>
