import { createFileRoute } from "@tanstack/react-router";
import { BooksPage } from "@/features/books/components/books-page";

export const Route = createFileRoute("/_app/books")({ component: BooksPage });
