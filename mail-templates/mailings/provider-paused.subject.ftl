${say.text("alert.subject")}
