${say.text("mail.already-registered.subject", title)}
