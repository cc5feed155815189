${say.text("mail.webinar-reworded.subject", title)}
