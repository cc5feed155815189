${say.text("to-review.subject")}
