${say.text("mail.calendar-feed.subject")}
