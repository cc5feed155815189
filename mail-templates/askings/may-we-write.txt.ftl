<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.may-we-write.title") why=say.text("mail.may-we-write.why") discreet=discreet>
[[greeting]]

${say.text("mail.may-we-write.intro")} [[what]].

${say.text("mail.may-we-write.source")} [[source]].

${say.text("mail.may-we-write.valid")}
${say.text("mail.may-we-write.button")}${frame.colon}[[askUrl]]

${say.text("mail.may-we-write.no")}

</@frame.mail>
