${say.text("mail.registration-refused.subject", title)}
