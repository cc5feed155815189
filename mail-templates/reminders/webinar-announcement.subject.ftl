${say.text("mail.webinar-announcement.subject", title)}
