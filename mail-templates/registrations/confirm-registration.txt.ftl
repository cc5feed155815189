<#import "../frame/text.ftl" as frame>
<#import "../frame/webinar-text.ftl" as parts>
<@frame.mail title=say.text("mail.confirm-registration.title") why=say.text("mail.confirm-registration.why") discreet=discreet>
[[greeting]]

${say.text("mail.confirm-registration.intro")}

${title}

${say.text("mail.confirm-registration.button")}${frame.colon}[[confirmUrl]]
${say.text("mail.confirm-registration.valid")}

${say.text("mail.confirm-registration.not-me")}
${say.text("mail.confirm-registration.not-me.link")}${frame.colon}[[notMeUrl]]

</@frame.mail>
