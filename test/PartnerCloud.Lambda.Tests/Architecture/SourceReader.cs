using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>
/// Finds which file uses which type of another file, as the compiler binds names. An assembly would not show everything: it has no constants, no <c>nameof</c>
/// and no references in comments.
/// </summary>
internal static class SourceReader
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>All assemblies of this process. They include those that the read projects need.</summary>
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    /// <summary>The files of a folder of the repository, such as <c>src/PartnerCloud.Lambda</c>, by their paths below it.</summary>
    public static Dictionary<string, string> Read(string folder, string pattern = "*.cs")
    {
        var root = Path.Combine(RepositoryRoot(), folder);
        return Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !$"/{file}".Contains("/bin/", StringComparison.Ordinal) && !$"/{file}".Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(root, file)), StringComparer.Ordinal);
    }

    /// <summary>
    /// Which types of each other the files use, although they may not. Only names of such types and of their extension methods are bound, because binding is slow.
    /// A type that a file uses without naming it is named by the member that returns it, and found there. Generated code is not read, because it uses only what the
    /// files' attributes name.
    /// </summary>
    /// <param name="files">The texts, by path.</param>
    /// <param name="isAllowed">Whether the file at the first path may use the file at the second.</param>
    public static IEnumerable<SourceUse> ForbiddenUsesIn(IReadOnlyDictionary<string, string> files, Func<string, string, bool> isAllowed)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Value, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), file.Key)).ToList();
        var compilation = CSharpCompilation.Create("read", [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)], References, new(OutputKind.DynamicallyLinkedLibrary));
        var declared = trees.SelectMany(tree => NamesIn(tree).Select(name => (name, tree.FilePath))).ToLookup(entry => entry.name, entry => entry.FilePath, StringComparer.Ordinal);
        return trees.AsParallel().SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree), name => declared[name].Any(file => !isAllowed(tree.FilePath, file))))
            .Where(use => !isAllowed(use.User, use.Declaration)).Distinct();
    }

    /// <summary>The names by which other files can use what a file declares.</summary>
    private static IEnumerable<string> NamesIn(SyntaxTree tree) => tree.GetRoot().DescendantNodes().SelectMany<SyntaxNode, string>(node => node switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText, WithoutSuffix(type.Identifier.ValueText)],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method when method.ParameterList.Parameters.Any(parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword)) || method.Parent is ExtensionBlockDeclarationSyntax => [method.Identifier.ValueText],
        PropertyDeclarationSyntax { Parent: ExtensionBlockDeclarationSyntax } property => [property.Identifier.ValueText],
        _ => [],
    });

    /// <summary>Code may use an attribute by its name without the suffix.</summary>
    private static string WithoutSuffix(string type) => type.EndsWith("Attribute", StringComparison.Ordinal) ? type[..^"Attribute".Length] : type;

    private static IEnumerable<SourceUse> UsesOf(SyntaxTree tree, SemanticModel model, Func<string, bool> isSuspect) =>
        from node in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<SimpleNameSyntax>()
        where isSuspect(node.Identifier.ValueText)
        from type in TypesOf(model.GetSymbolInfo(node))
        from declaration in type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath).Distinct()
        where declaration != tree.FilePath
        select new SourceUse(tree.FilePath, declaration, type.Name);

    private static IEnumerable<INamedTypeSymbol> TypesOf(SymbolInfo info) =>
        (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols).SelectMany(TypesOf);

    private static IEnumerable<INamedTypeSymbol> TypesOf(ISymbol symbol) => symbol switch
    {
        ITypeParameterSymbol => [],
        INamedTypeSymbol type => type.TypeArguments.SelectMany(TypesOf).Append(Outermost(type)),
        IArrayTypeSymbol array => TypesOf(array.ElementType),
        { ContainingType: { } type } => TypesOf(type),
        _ => [],
    };

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;

    private static string RepositoryRoot([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
}
