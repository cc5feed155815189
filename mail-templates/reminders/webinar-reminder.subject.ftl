${say.text("mail.webinar-reminder.subject", title)}
