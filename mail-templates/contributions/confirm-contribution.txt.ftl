<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.confirm-contribution.title") why=say.text("mail.confirm-contribution.why")>
[[greeting]]

${say.text("mail.confirm-contribution.intro")}

${say.text("mail.confirm-contribution.button")}${frame.colon}[[confirmUrl]]
${say.text("mail.confirm-contribution.valid")}

${say.text("mail.confirm-contribution.not-me")}
${say.text("mail.confirm-contribution.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
