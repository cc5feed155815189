${say.text("mail.pack.subject")}
