<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.one-thing-more.title") why=say.text("mail.one-thing-more.why") discreet=discreet>
[[greeting]]

${say.text("mail.one-thing-more.intro")} [[what]].

${say.text("mail.one-thing-more.valid")}
${say.text("mail.one-thing-more.button")}${frame.colon}[[askUrl]]

${say.text("mail.may-we-write.no")}

</@frame.mail>
