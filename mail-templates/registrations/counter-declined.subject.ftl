${say.text("mail.counter-declined.subject", title)}
