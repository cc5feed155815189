${say.text("mail.date-moved.subject", title)}
