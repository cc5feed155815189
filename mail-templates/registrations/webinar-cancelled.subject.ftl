${say.text("mail.webinar-cancelled.subject", title)}
