${say.text("mail.webinar-moved.subject", title)}
