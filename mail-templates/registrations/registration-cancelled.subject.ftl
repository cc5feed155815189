${say.text("mail.registration-cancelled.subject", title)}
