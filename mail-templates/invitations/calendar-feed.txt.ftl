<#import "../frame/text.ftl" as frame>
<@frame.mail title=say.text("mail.calendar-feed.title") why=say.text("mail.calendar-feed.why") discreet=discreet>
[[greeting]]

${say.text("mail.calendar-feed.intro")}

${say.text("mail.calendar-feed.what")}

${say.text("mail.calendar-feed.button")}${frame.colon}[[calendarUrl]]

${say.text("mail.calendar-feed.personal")}

</@frame.mail>
