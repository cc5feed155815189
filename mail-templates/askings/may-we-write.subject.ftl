${say.text("mail.may-we-write.subject")}
