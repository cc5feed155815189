${say.text("mail.date-cancelled.subject", title)}
